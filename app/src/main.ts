/** The composition root of the web app: environment, database and clock come in here and nowhere else. */
export {}
