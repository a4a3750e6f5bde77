/** Plans and forecasts as files: YAML, JSON and CSV in and out. */
export {}
