/** How names are ordered wherever a person reads them: by letters whatever their case, and numbers by their value. */
export const NAME_ORDER = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
