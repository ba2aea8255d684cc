import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Exchange, toBody } from "@cftokens/contract";
import { afterAll, expect, it } from "vitest";
import { openRecording } from "./open-recording.ts";

const folder = mkdtempSync(join(tmpdir(), "cftokens-recording-"));
afterAll(() => rmSync(folder, { recursive: true }));

const exchange: Exchange = {
  request: { method: "GET", url: "https://localhost/user", headers: {}, body: { kind: "empty" } },
  response: { status: 200, headers: {}, body: toBody("{}") },
};

it("keeps exchanges in a file that its owner alone can read", () => {
  const file = join(folder, "recorded.ndjson");
  const recording = openRecording(file, { remark: () => {} });
  recording.add(exchange);
  recording.add(exchange);
  recording.close();

  expect(readFileSync(file, "utf8").split("\n")).toHaveLength(3);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(recording.describeLost()).toBeUndefined();
});

it("goes on where nothing can be written, tells it once, and says at the end what is missing", () => {
  const remarks: string[] = [];
  const recording = openRecording("/dev/full", { remark: (text) => remarks.push(text) });
  recording.add(exchange);
  recording.add(exchange);
  recording.close();

  expect(remarks).toEqual(["/dev/full cannot be written: ENOSPC. The traffic goes on without it.\n"]);
  expect(recording.describeLost()).toBe(
    "2 exchanges are not in /dev/full, which could not be written: ENOSPC.",
  );
});
