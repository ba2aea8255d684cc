import type { Fetch } from "@cftokens/openapi";
import { describe, expect, it } from "vitest";
import { CloudflareError, createClient, eachItem, eachPage, PagingError } from "./index.ts";

const credentials = { apiToken: "cfut_madeUpForTests" };
const path = { account_id: "023e105f4ecef8ad9ca31a8372d0c353" };
const ids = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

// What the API answers to a request for a page.
type Answering = (page: number) => { readonly ids: readonly string[]; readonly info?: object | null };

describe("eachItem", () => {
  it.each<[string, Answering, readonly string[], number]>([
    [
      "by total_pages, without one request more",
      (page) => ({ ids: ids(page * 2 - 1, page * 2), info: { page, per_page: 2, total_pages: 3 } }),
      ids(1, 6),
      3,
    ],
    [
      "by total_count, without one request more",
      (page) => ({
        ids: page < 3 ? ids(page * 2 - 1, page * 2) : ["5"],
        info: { page, per_page: 2, total_count: 5 },
      }),
      ids(1, 5),
      3,
    ],
    [
      "by the later page where the totals differ",
      (page) => ({ ids: ids(page * 2 - 1, page * 2), info: { per_page: 2, total_pages: 1, total_count: 4 } }),
      ids(1, 4),
      2,
    ],
    [
      "at an empty list",
      () => ({ ids: [], info: { page: 1, per_page: 20, total_pages: 0, total_count: 0 } }),
      [],
      1,
    ],
    [
      "at an empty page where there are no totals",
      (page) => ({ ids: page < 3 ? [String(page)] : [], info: { page, per_page: 1 } }),
      ["1", "2"],
      3,
    ],
    [
      "at an empty page, whatever the totals promise",
      (page) => ({ ids: page < 3 ? [String(page)] : [], info: { page, per_page: 1, total_count: 9 } }),
      ["1", "2"],
      3,
    ],
    ["after one answer where the list is not paged", () => ({ ids: ids(1, 3), info: null }), ids(1, 3), 1],
    ["after one answer without any result_info", () => ({ ids: ids(1, 3) }), ids(1, 3), 1],
    [
      "when the server ignores the page and promises nothing",
      () => ({ ids: ids(1, 3), info: { page: 1, per_page: 3 } }),
      ids(1, 3),
      2,
    ],
    [
      "when the server ignores the page and shuffles",
      (page) => ({ ids: ids(1, 3).toSorted(() => (page % 2) - 0.5), info: { per_page: 3 } }),
      ids(1, 3),
      2,
    ],
  ])("stops %s", async (_, answering, items, requests) => {
    const { client, urls } = connect(answering);
    const found = await Array.fromAsync(eachItem(client.userApiTokensListTokens));

    expect(found.map(({ id }) => id)).toEqual(items);
    expect(urls).toHaveLength(requests);
  });

  it("says so when the server ignores the page though its totals promise more", async () => {
    const { client, urls } = connect(() => ({
      ids: ids(1, 2),
      info: { page: 1, per_page: 2, total_count: 9 },
    }));
    const found = Array.fromAsync(eachItem(client.userApiTokensListTokens));

    await expect(found).rejects.toThrow(PagingError);
    await expect(found).rejects.toThrow("Page 2 of 5 holds only items of earlier pages");
    expect(urls).toHaveLength(2);
  });

  it("sees through dates that change between two pages", async () => {
    let now = 0;
    const fetch: Fetch = async () => {
      now += 1;
      const result = [{ id: "1", last_used_on: now }];
      return Response.json({ success: true, result, result_info: { page: 1 } });
    };
    const client = createClient({ credentials, fetch });

    expect(await Array.fromAsync(eachItem(client.userApiTokensListTokens))).toHaveLength(1);
  });

  it("asks for a page only when it is needed", async () => {
    const { client, urls } = connect((page) => ({
      ids: [String(page)],
      info: { per_page: 1, total_count: 99 },
    }));

    for await (const { id } of eachItem(client.userApiTokensListTokens)) if (id === "2") break;
    expect(urls).toHaveLength(2);
  });

  it("throws the error of a page that fails", async () => {
    const client = createClient({ credentials, fetch: refuse });

    await expect(Array.fromAsync(eachItem(client.userApiTokensListTokens))).rejects.toThrow(CloudflareError);
  });

  it("stops with the caller's signal", async () => {
    const controller = new AbortController();
    const { client } = connect((page) => ({ ids: [String(page)], info: { per_page: 1, total_count: 99 } }));
    const found = (async () => {
      for await (const { id } of eachItem(client.userApiTokensListTokens, { signal: controller.signal })) {
        if (id === "2") controller.abort();
      }
    })();

    await expect(found).rejects.toMatchObject({ kind: "aborted" });
  });
});

describe("eachPage", () => {
  it("keeps the rest of the input, and starts where the caller says", async () => {
    const { client, urls } = connect((page) => ({
      ids: [String(page)],
      info: { per_page: 1, total_pages: 4 },
    }));
    const input = { path, query: { page: 3, per_page: 1 } };
    const pages = await Array.fromAsync(eachPage(client.listBuildTokens, input));

    expect(urls.map((url) => url.slice(url.indexOf("/accounts")))).toEqual([
      `/accounts/${path.account_id}/builds/tokens?page=3&per_page=1`,
      `/accounts/${path.account_id}/builds/tokens?page=4&per_page=1`,
    ]);
    expect(pages.map(({ resultInfo }) => resultInfo?.total_pages)).toEqual([4, 4]);
  });

  it("gives an empty list as one empty page", async () => {
    const { client } = connect(() => ({ ids: [], info: { total_count: 0, per_page: 20 } }));

    expect(await Array.fromAsync(eachPage(client.userApiTokensListTokens))).toHaveLength(1);
  });

  it("sends no page number to a list that has none", async () => {
    const { client, urls } = connect(() => ({ ids: ["1"], info: null }));

    await Array.fromAsync(
      eachPage(client.permissionGroupsListPermissionGroups, { query: { scope: "com.cloudflare.api.user" } }),
    );
    expect(urls.map((url) => new URL(url).search)).toEqual(["?scope=com.cloudflare.api.user"]);
  });
});

async function refuse(): Promise<Response> {
  const errors = [{ code: 9109, message: "Invalid access token" }];
  return Response.json({ success: false, errors }, { status: 403 });
}

function connect(answering: Answering) {
  const urls: string[] = [];
  const fetch: Fetch = async ({ url }) => {
    urls.push(url);
    const answer = answering(Number(new URL(url).searchParams.get("page") ?? 1));
    const result = answer.ids.map((id) => ({ id }));
    return Response.json({ success: true, errors: [], messages: [], result, result_info: answer.info });
  };
  return { client: createClient({ credentials, fetch }), urls };
}
