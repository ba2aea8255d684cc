import { createEmulator, serve } from "@cftokens/emulator";
import { rawRequests } from "../inputs/raw-http.ts";
import { sendRaw } from "../inputs/send-raw.ts";
import { createSurface, fault, held, type Surface } from "../surface.ts";

/**
 * The emulator over HTTP: bytes that are nearly requests. No answer may be a 500, and after each
 * input the next caller must get an answer.
 */
export async function openEmulator(): Promise<Surface> {
  const emulator = createEmulator();
  const server = await serve(emulator, 0);
  const { port } = new URL(server.baseUrl);
  const { apiToken, accountId, zoneId } = emulator.credentials;
  let tried = 0;
  return createSurface({
    inputs: rawRequests(pathsOf(accountId, zoneId), { Authorization: `Bearer ${apiToken}` }),
    async attempt(pieces) {
      tried += 1;
      if (tried % inputsOfAWorld === 0) emulator.reset();
      const answer = await sendRaw(Number(port), pieces, { silence: 15, patience: 120 });
      const status = /^HTTP\/1\.1 (\d{3})/u.exec(answer)?.[1] ?? "no answer";
      if (status === "500") return fault(`answers 500: ${answer.slice(0, 1000)}`);
      const next = await fetch(`${server.baseUrl}/user/tokens/verify`);
      const { status: nextStatus } = next;
      await next.body?.cancel();
      if (nextStatus !== 400 && nextStatus !== 401 && nextStatus !== 403)
        return fault(`answers the next caller with ${nextStatus}`);
      return held(status);
    },
    async close() {
      await server.close();
      emulator.close();
    },
  });
}

// A world that many inputs have changed is as good as a new one, but grows.
const inputsOfAWorld = 200;

function pathsOf(accountId: string, zoneId: string): readonly string[] {
  const id = "0".repeat(32);
  return [
    "/user",
    "/user/tokens",
    `/user/tokens/${id}`,
    `/user/tokens/${id}/value`,
    "/user/tokens/verify",
    "/user/tokens/permission_groups",
    "/accounts",
    "/zones",
    `/accounts/${accountId}/tokens`,
    `/accounts/${accountId}/tokens/${id}`,
    `/accounts/${accountId}/access/service_tokens`,
    `/accounts/${accountId}/builds/tokens`,
    `/zones/${zoneId}/access/service_tokens`,
    "/memberships",
    "/%ff",
    "/user/tokens/..%2f",
  ].map((path) => `/client/v4${path}`);
}
