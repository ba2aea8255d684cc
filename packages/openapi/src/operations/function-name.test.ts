import { Script } from "node:vm";
import { describe, expect, it } from "vitest";
import { functionName, typeName } from "./function-name.ts";

describe("functionName", () => {
  it.each([
    ["user-api-tokens-create-token", "userApiTokensCreateToken"],
    [
      "zone-level-access-service-tokens-create-a-service-token",
      "zoneLevelAccessServiceTokensCreateAServiceToken",
    ],
    ["listBuildTokens", "listBuildTokens"],
    ["ListPets", "listPets"],
    ["pets.list_all", "petsListAll"],
    ["GET /pets/{pet_id}", "getPetsPetId"],
    ["GET /", "get"],
    ["2fa-enable", "_2faEnable"],
    ["größe-ändern", "größeÄndern"],
    ["---", ""],
    ["then", "then_"],
    ["Then", "then_"],
    ["constructor", "constructor_"],
    ["to-json", "toJson"],
    ["toJSON", "toJSON_"],
    ["to-string", "toString_"],
    ["__proto__", "proto"],
    ["²", ""],
    ["x²", "x"],
    ["½-price", "price"],
    ["ⅳ-price", "ⅳPrice"],
    ["ⸯx", "x"],
  ])("calls %s %s", (id, name) => {
    expect(functionName(id)).toBe(name);
  });
});

describe("typeName", () => {
  it.each([
    ["user-tokens", "UserTokens"],
    ["3d", "_3d"],
  ])("calls %s %s", (name, type) => {
    expect(typeName(name)).toBe(type);
  });
});

it("every name that comes of a sign can be declared", () => {
  const names = Array.from({ length: 0x3000 }, (_, code) => functionName(`${String.fromCodePoint(code)}x`));
  const declared = [...new Set(names)].map((name) => `let ${name};`).join("\n");

  expect(() => new Script(declared)).not.toThrow();
});
