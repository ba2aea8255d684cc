import { loadDocument, type OpenApiDocument } from "@cftokens/openapi";
import { isJsonObject } from "@cftokens/openapi/json";
import { type Contract, createContract } from "../src/create-contract.ts";

/** The contract of a document as if it asked for no credential, at the root of any server. */
export async function loadOpenContract(file: string): Promise<Contract> {
  const { security: _, paths = {}, ...rest } = await loadDocument(file);
  const open: OpenApiDocument = { ...rest, paths: withoutSecurity(paths) };
  return createContract([open], { basePath: "" });
}

function withoutSecurity(paths: NonNullable<OpenApiDocument["paths"]>): typeof paths {
  return Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [
      path,
      Object.fromEntries(
        Object.entries(item).map(([name, member]) => {
          if (!isJsonObject(member)) return [name, member];
          const { security: _, servers: _servers, ...operation } = member;
          return [name, operation];
        }),
      ),
    ]),
  );
}
