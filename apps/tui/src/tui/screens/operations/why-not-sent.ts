import type { Operation } from "@cftokens/openapi";

/**
 * Why an operation is not sent from the screen; undefined when it is: what only reads, and needs
 * nothing but its path.
 */
export function whyNotSent({ method, parameters, requestBody }: Operation): string | undefined {
  if (method !== "GET") return `${method} may change something, so it is not sent from here: y copies it`;
  if (requestBody?.required === true) return "It needs a body, which is not asked for here: y copies it";
  const missing = parameters.find(({ in: place, required }) => place !== "path" && required === true);
  return missing && `It needs “${missing.name}”, which is not asked for here: y copies it`;
}
