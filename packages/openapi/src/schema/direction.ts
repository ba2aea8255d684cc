/**
 * The direction in which a body is sent: requests omit readOnly properties, responses writeOnly
 * ones.
 */
export type Direction = "request" | "response";
