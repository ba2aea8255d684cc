/**
 * How names are ordered wherever a person reads them: by letters whatever their case, and numbers
 * by their value.
 */
export const nameOrder = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
