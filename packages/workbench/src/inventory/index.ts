export { createIsReadable, type IsReadable } from "./is-readable.ts";
export { type ListSource, listSourceId, listSources, mostZones } from "./list-source.ts";
export type { KnownUser, Place } from "./place.ts";
export { readPlaces, type Surroundings } from "./read-places.ts";
export { type ListEvent, readLists } from "./read-tokens.ts";
export { type TokenKind, tokenKinds } from "./token-kinds.ts";
export { tokenOperations } from "./token-operations.ts";
export {
  compareRows,
  kindName,
  type ListedToken,
  placeName,
  storedName,
  toListed,
  tokenId,
  type TokenRow,
  toTokenRow,
} from "./token-row.ts";
