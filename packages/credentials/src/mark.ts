/** Stands in the place of a credential wherever one is taken out. */
export const redacted = "[redacted]";
