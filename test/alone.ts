/** Files of tests that put other modules in the place of the planner’s own: nobody else may find those there. */
export const ALONE: readonly string[] = ['test/app/said.test.ts']
