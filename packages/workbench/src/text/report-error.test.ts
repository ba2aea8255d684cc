import { CloudflareError } from "@cftokens/client";
import { expect, it } from "vitest";
import { reportError } from "./report-error.ts";

it("shows the page that the API names for a refusal, after the code and the causes", () => {
  const page = "https://developers.cloudflare.com/api/operations/zones-get";
  const error = new CloudflareError({
    kind: "api",
    status: 403,
    method: "GET",
    url: "https://api.cloudflare.com/client/v4/zones",
    errors: [{ code: 10000, message: "Forbidden", documentationUrl: page, chain: [{ message: "no group" }] }],
  });

  expect(reportError(error).reasons).toEqual(["code 10000: Forbidden", "caused by no group", `see ${page}`]);
});
