/**
 * Which way a body travels: readOnly properties stay out of requests, writeOnly ones out of
 * responses.
 */
export type Direction = "request" | "response";
