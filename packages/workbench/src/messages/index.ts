import { PlainHeaders } from "./plain-headers.ts";
import { createRequest, PlainRequest } from "./plain-request.ts";
import { createResponse, PlainResponse } from "./plain-response.ts";

// Takes the place of the global ones in the bundle of the program: Node loads its own, with all
// that its `fetch` needs, when somebody asks for any of them.
export { PlainHeaders as Headers };

/** As the global one. */
export const Request = /* @__PURE__ */ standIn(createRequest, PlainRequest, "Request");

/** As the global one. */
export const Response = /* @__PURE__ */ standIn(createResponse, PlainResponse, "Response");

/** As the global one, also for a request of these. */
export async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<globalThis.Response> {
  return globalThis.fetch(input instanceof PlainRequest ? input.toGlobal() : input, init);
}

// A function that `new` may be used on gives the object that it returns.
function standIn<Name extends "Request" | "Response">(
  create: (...args: ConstructorParameters<(typeof globalThis)[Name]>) => object,
  plain: typeof PlainRequest | typeof PlainResponse,
  name: Name,
): (typeof globalThis)[Name] {
  const made = function made(...args: ConstructorParameters<(typeof globalThis)[Name]>): object {
    return create(...args);
  };
  Object.defineProperty(made, Symbol.hasInstance, {
    value: (one: unknown) => one instanceof plain || one instanceof globalThis[name],
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what has no other members is used by `new` alone
  return made as unknown as (typeof globalThis)[Name];
}
