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
