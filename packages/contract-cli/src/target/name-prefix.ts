/** What the names of all things begin with that a run creates on a target. */
export const namePrefix = "cftokens-contract-";
