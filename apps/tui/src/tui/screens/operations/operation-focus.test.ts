import { describe, expect, it } from "vitest";
import { operationFocus } from "./operation-focus.ts";

const operation = { id: "pets-list", method: "GET", path: "/pets", summary: "List pets" };

describe("what a command is told of an operation", () => {
  it("is its id, method and path, and where it stands in a file", () => {
    expect(operationFocus(operation, { name: "pets", file: "/spec/pets.yaml", line: 7 })).toEqual({
      OPERATION: "pets-list",
      OPERATION_METHOD: "GET",
      OPERATION_PATH: "/pets",
      DOCUMENT: "pets",
      DOCUMENT_FILE: "/spec/pets.yaml",
      DOCUMENT_LINE: "7",
    });
  });

  it("has no file for a document of the program itself", () => {
    const { DOCUMENT_FILE, DOCUMENT_LINE } = operationFocus(operation, { name: "pets", file: undefined });
    expect([DOCUMENT_FILE, DOCUMENT_LINE]).toEqual([undefined, undefined]);
  });
});
