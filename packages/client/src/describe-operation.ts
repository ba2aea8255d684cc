import type {
  CallDescription,
  NamedCall,
  NamedOperation,
  OperationDescription,
} from "./operation-description.ts";

/** An operation of a table: what a call needs, and the rest. */
export function describeOperation<Name extends string, const Document extends string>(
  call: NamedCall<Name>,
  rest: Rest & { readonly document: Document },
): NamedOperation<Name, Document> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one of the two has the parameters of the query and the security
  return { ...call, ...rest } as NamedOperation<Name, Document>;
}

type Rest = Omit<OperationDescription, keyof CallDescription | "document"> & Partial<OperationDescription>;
