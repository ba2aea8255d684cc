import { changeRequest, entriesOf, matcher, readBody, withJson } from "./change-answer.ts";
import type { Fault } from "./fault.ts";

/**
 * Faults whose answers are right in themselves but contradict others, each named after the contract
 * check that should find it.
 */
export const stateFaults = {
  /** Reading a token shows its value in a message. */
  "secret-once": (fetch) => {
    const values = new Map<string, string>();
    const isCreate = matcher("POST /user/tokens");
    const isRead = matcher("GET /user/tokens/{id}");
    return async (request) => {
      const response = await fetch(request.clone());
      if (!response.ok || !(isCreate(request) || isRead(request))) return response;
      const body = readBody(await response.clone().json());
      const { id, value } = readBody(body["result"]);
      if (isCreate(request)) values.set(String(id), String(value));
      const message = values.get(String(id));
      return isRead(request) && message !== undefined
        ? withJson(response, { ...body, messages: [{ message }] })
        : response;
    };
  },
  /** A token is stored under a different name than the answer says. */
  "create-then-get": (fetch) => async (request) => {
    if (!matcher("POST /user/tokens")(request)) return await fetch(request);
    let name: unknown;
    const changed = await changeRequest(request.clone(), (body) => {
      name = body["name"];
      return typeof name === "string" && name !== "" ? { ...body, name: `${name.slice(0, -1)}~` } : body;
    });
    return await answerWithName(await fetch(changed), name);
  },
  /** The list omits the newest entry. */
  "list-contains": (fetch) => {
    const created: unknown[] = [];
    const isCreate = matcher("POST /accounts/{id}/access/service_tokens");
    const isList = matcher("GET /accounts/{id}/access/service_tokens");
    return async (request) => {
      const response = await fetch(request.clone());
      if (!response.ok || !(isCreate(request) || isList(request))) return response;
      const body = readBody(await response.clone().json());
      if (isCreate(request)) created.push(readBody(body["result"])["id"]);
      if (isCreate(request) || new URL(request.url).searchParams.has("page")) return response;
      const result = entriesOf(body).filter(({ id }) => id !== created.at(-1));
      const info = { ...readBody(body["result_info"]), count: result.length, total_count: result.length };
      return withJson(response, { ...body, result, result_info: info });
    };
  },
  /** The new name of a token is confirmed but not stored. */
  "update-replaces": (fetch) => async (request) => {
    if (!matcher("PUT /user/tokens/{id}")(request)) return await fetch(request);
    const { url, headers } = request;
    const before = await fetch(new Request(url, { headers }));
    if (!before.ok) return await fetch(request);
    const stored = readBody(readBody(await before.json())["result"])["name"];
    let name: unknown;
    const changed = await changeRequest(request.clone(), (body) => {
      name = body["name"];
      return typeof name === "string" && name !== "" && name.length <= 120 ? { ...body, name: stored } : body;
    });
    return await answerWithName(await fetch(changed), name);
  },
  /** A token can still be read after it was deleted. */
  "use-after-delete": (fetch) => {
    const read = new Map<string, Response>();
    const isRead = matcher("GET /user/tokens/{id}");
    return async (request) => {
      const response = await fetch(request.clone());
      if (!isRead(request)) return response;
      if (response.ok) read.set(request.url, response.clone());
      const known = read.get(request.url);
      return known !== undefined && request.headers.has("authorization") && response.status === 404
        ? known.clone()
        : response;
    };
  },
  /** The value of a token still works after it was rolled. */
  "rolled-secret-dead": (fetch) => {
    const last = new Map<string, string>();
    const replacements = new Map<string, string>();
    const isCreate = matcher("POST /user/tokens");
    const isRoll = matcher("PUT /user/tokens/{id}/value");
    return async (request) => {
      const token = request.headers.get("authorization")?.slice("Bearer ".length) ?? "";
      const headers = new Headers(request.headers);
      const current = replacements.get(token);
      if (current !== undefined) headers.set("authorization", `Bearer ${current}`);
      const response = await fetch(new Request(request.clone(), { headers }));
      if (!response.ok || !(isCreate(request) || isRoll(request))) return response;
      const { result } = readBody(await response.clone().json());
      const id = isCreate(request)
        ? String(readBody(result)["id"])
        : (new URL(request.url).pathname.split("/").at(-2) ?? "");
      const value = String(isCreate(request) ? readBody(result)["value"] : result);
      const old = last.get(id);
      if (old !== undefined) replacements.set(old, value);
      last.set(id, value);
      return response;
    };
  },
  /** The old secret of a service token expires at once, whatever was requested. */
  "rotate-grace": (fetch) => async (request) => {
    if (!matcher("POST /accounts/{id}/access/service_tokens/{id}/rotate")(request))
      return await fetch(request);
    return await fetch(
      await changeRequest(request, (body) => {
        const { previous_client_secret_expires_at: end, ...rest } = body;
        return typeof end === "string" && !Number.isNaN(Date.parse(end)) ? rest : body;
      }),
    );
  },
} as const satisfies Readonly<Record<string, Fault>>;

async function answerWithName(response: Response, name: unknown): Promise<Response> {
  if (!response.ok || typeof name !== "string") return response;
  const body = readBody(await response.json());
  return withJson(response, { ...body, result: { ...readBody(body["result"]), name } });
}
