import { createContract } from "@cftokens/contract";
import type { OpenApiDocument } from "@cftokens/openapi";
import { surveyProperties } from "@cftokens/openapi/schema";
import { describe, expect, it } from "vitest";
import { loadEmulatedContract } from "@cftokens/contract-cli";

const contract = await loadEmulatedContract();
const documents = [...new Set(contract.operations.map(({ validator }) => validator.document))];

// Every member that any schema of a document declares under `properties`, as a path of keys.
function declaredMembers(value: unknown, place: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...place, key];
    const isMember = place.at(-1) === "properties" && !place.includes("examples");
    return [...(isMember ? [here] : []), ...declaredMembers(inner, here)];
  });
}

function without(document: OpenApiDocument, place: readonly string[]): OpenApiDocument {
  const copy = structuredClone(document);
  const at = (path: readonly string[]) =>
    path.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), copy);
  const name = place.at(-1) ?? "";
  Reflect.deleteProperty(Object(at(place.slice(0, -1))), name);
  // A member that is required is declared by that alone.
  const schema = Object(at(place.slice(0, -2)));
  const required: unknown = Reflect.get(schema, "required");
  if (Array.isArray(required))
    Reflect.set(
      schema,
      "required",
      required.filter((one) => one !== name),
    );
  return copy;
}

// Members of documented examples that the document does not declare.
function undeclaredInExamples(document: OpenApiDocument): readonly string[] {
  return createContract([document]).operations.flatMap(({ operation, validator }) => {
    const bodies = [
      { direction: "request" as const, content: operation.requestBody?.content["application/json"] },
      ...operation.responses.map(({ content }) => ({
        direction: "response" as const,
        content: content["application/json"],
      })),
    ];
    return bodies.flatMap(({ direction, content }) =>
      Object.values(content?.examples ?? {}).flatMap((value) => {
        const { undeclared, opaqueObjects } = surveyProperties(
          validator,
          content?.schema ?? true,
          value,
          direction,
        );
        return [...undeclared, ...opaqueObjects];
      }),
    );
  });
}

describe.each(documents.map((document) => ({ document, title: document.info.title })))(
  "$title",
  ({ document }) => {
    it("declares all that its examples show", () => {
      expect(undeclaredInExamples(document)).toEqual([]);
    });

    const members = declaredMembers(document).map((place) => ({ place, name: place.join("/") }));
    it.each(members)("shows $name in an example, so that nobody can remove it unnoticed", ({ place }) => {
      expect(undeclaredInExamples(without(document, place))).not.toEqual([]);
    });
  },
);
