/** The beginning of the names of all resources that a run creates on a target. */
export const namePrefix = "cftokens-contract-";
