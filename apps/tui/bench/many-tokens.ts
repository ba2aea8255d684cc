import { once } from "node:events";
import { createServer, type Server } from "node:http";

/** A server with this many user tokens, and nothing else. */
export async function serveTokens(count: number): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer(({ url = "" }, response) => {
    const { pathname, searchParams } = new URL(url, "http://localhost");
    const page = Number(searchParams.get("page") ?? 1);
    const isTokens = pathname.endsWith("/user/tokens");
    const result = pathname.endsWith("/verify")
      ? { id: "f".repeat(32), status: "active" }
      : isTokens
        ? Array.from({ length: Math.min(pageSize, count - (page - 1) * pageSize) }, (_, index) =>
            token((page - 1) * pageSize + index),
          )
        : [];
    const paging = { page, per_page: pageSize, total_count: isTokens ? count : 0 };
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ success: true, errors: [], messages: [], result, result_info: paging }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { url: `http://127.0.0.1:${address.port}/client/v4`, server };
}

function token(index: number): unknown {
  return {
    id: String(index).padStart(32, "0"),
    name: `token ${String(index).padStart(5, "0")}`,
    status: "active",
    issued_on: "2026-01-01T00:00:00Z",
    modified_on: "2026-01-01T00:00:00Z",
    policies: [],
  };
}

const pageSize = 50;
