import type { OperationDescription } from "@cftokens/client";
import { listSensitiveNames } from "@cftokens/openapi/schema";
import { documentNamed, readOperation } from "./find-operations.ts";

type Described = Pick<OperationDescription, "id" | "document">;

/** The members of an operation's body that its document marks as credentials. */
export function sensitiveInBody(described: Described): readonly string[] {
  const content = readOperation(described)?.requestBody?.content;
  return namesIn(described, content && [content]);
}

type Content = Readonly<Record<string, { readonly schema: Parameters<typeof listSensitiveNames>[1] }>>;

function namesIn({ document }: Described, contents: readonly Content[] = []): readonly string[] {
  const found = documentNamed(document);
  if (found === undefined) return [];
  return contents.flatMap((content) =>
    Object.values(content).flatMap(({ schema }) => listSensitiveNames(found, schema)),
  );
}
