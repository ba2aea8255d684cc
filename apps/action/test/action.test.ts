import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { isJsonObject } from "@cftokens/openapi/json";
import { afterEach, describe, expect, it } from "vitest";
import { inputNames, variableOf } from "../src/inputs.ts";
import { openJob, readAction, repository } from "./run-action.ts";

const pets = (type: string) => `openapi: 3.1.0
info: { title: Pets, version: "1" }
servers: [{ url: https://pets.example }]
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { name: { type: ${type} } } } } }
`;
const exchange = (body: unknown) =>
  JSON.stringify({
    request: { method: "GET", url: "https://pets.example/pets" },
    response: { status: 200, headers: { "content-type": "application/json" }, body: JSON.stringify(body) },
  });

describe("the action in mode contract", () => {
  it("passes for traffic that is as its document says", async () => {
    const job = openJob();
    job.write("api/pets.yaml", pets("string"));
    job.write("traffic.ndjson", exchange({ name: "Rex" }));
    const end = await job.run({ mode: "contract", documents: "api/pets.yaml", traffic: "traffic.ndjson" });
    expect(end).toMatchObject({ exitCode: 0 });
    expect(end.outputs.get("result")).toBe("passed");
    expect(end.summary).toContain("ok&#58; 0 errors");
  });

  it("fails for traffic that is not, at the line of the document, with every report", async () => {
    const job = openJob();
    job.write("api/pets.yaml", pets("string"));
    job.write("traffic.ndjson", exchange({ name: 7 }));
    const end = await job.run({ mode: "contract", documents: "api/pets.yaml", traffic: "traffic.ndjson" });
    expect(end.exitCode).toBe(1);
    expect(end.printed).toMatch(/^::error file=api\/pets\.yaml,line=9,title=schema listPets::/mu);
    expect(Object.fromEntries(end.outputs)).toMatchObject({ result: "failed", "exit-code": "1" });
    expect(readFileSync(end.outputs.get("sarif") ?? "", "utf8")).toContain('"uri": "api/pets.yaml"');
    expect(readFileSync(end.outputs.get("junit") ?? "", "utf8")).toContain("<failure ");
    expect(readFileSync(end.outputs.get("ctrf") ?? "", "utf8")).toContain('"failed": 1');
    expect(end.summary).toContain("| error | `schema` | `listPets` | `/name` |");
  });

  it("goes on where it is only to report, and not where it could not judge", async () => {
    const job = openJob();
    job.write("pets.yaml", pets("string"));
    job.write("traffic.ndjson", exchange({ name: 7 }));
    const inputs = { mode: "contract", documents: "pets.yaml", "report-only": "true" };
    const found = await job.run({ ...inputs, traffic: "traffic.ndjson" });
    expect([found.exitCode, found.outputs.get("result")]).toEqual([0, "failed"]);
    const missing = await job.run({ ...inputs, traffic: "none.ndjson" });
    expect([missing.exitCode, missing.outputs.get("result")]).toEqual([2, "error"]);
  });

  it("runs the suite against the emulator", async () => {
    const end = await openJob().run({
      mode: "contract",
      documents: join(repository, "spec/user-tokens.yaml"),
      arguments: "--operation=user-api-tokens-verify-token\n--cases=0\n--read-only",
    });
    expect(end.printed).toMatch(/1 of 1 operations succeeded/u);
    expect(end.exitCode).toBe(0);
  });
});

describe("the action in mode risks", () => {
  const inputs = { mode: "risks", arguments: "--emulator" };

  it("fails for tokens that break a rule, at its line, and passes for what is accepted", async () => {
    const job = openJob();
    job.write("rules.yaml", "# ours\nforbiddenGroups: [API Tokens Write]\n");
    const failing = await job.run({ ...inputs, rules: "rules.yaml", "fail-on": "high" });
    expect(failing.exitCode).toBe(3);
    expect(failing.printed).toMatch(/^::error file=rules\.yaml,line=2,title=group-forbidden%3A /mu);
    expect(failing.summary).toMatch(/^\| high \| .*`group-forbidden`/mu);
    expect(failing.outputs.get("result")).toBe("failed");

    job.write(
      "all-off.yaml",
      "severities: { may-create-tokens: off, all-zones: off, all-accounts: off, exposed: off }\n",
    );
    const passing = await job.run({ ...inputs, rules: "all-off.yaml", "fail-on": "high", ics: "ends.ics" });
    expect([passing.exitCode, passing.outputs.get("result")]).toEqual([0, "passed"]);
    expect(readFileSync(join(job.folder, "ends.ics"), "utf8")).toContain("BEGIN:VCALENDAR");
  });

  it("does not pass where the rules cannot be read", async () => {
    const job = openJob();
    job.write("rules.yaml", "longest: 1\n");
    const end = await job.run({ ...inputs, rules: "rules.yaml", "report-only": "true" });
    expect([end.exitCode, end.outputs.get("result")]).toEqual([2, "error"]);
  });
});

describe("the action in mode diff", () => {
  const comments: { method: string | undefined; url: string | undefined; body: string }[] = [];
  let server: Server | undefined;
  afterEach(() => {
    server?.close();
    comments.length = 0;
  });

  async function serveGitHub(existing: readonly unknown[], status = 201): Promise<string> {
    server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk) => {
        body += String(chunk);
      });
      request.on("end", () => {
        if (request.method !== "GET") comments.push({ method: request.method, url: request.url, body });
        response.writeHead(request.method === "GET" ? 200 : status).end(JSON.stringify(existing));
      });
    });
    const listening = server;
    await new Promise<void>((done) => {
      listening.listen(0, "127.0.0.1", done);
    });
    const address = listening.address();
    return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  }

  it("fails for a breaking change, with a witness, at its line; a new document breaks nothing", async () => {
    const { job, env } = openPullRequest();
    const end = await job.run({ mode: "diff", documents: "api/pets.yaml\napi/new.yaml" }, env);
    expect(end.exitCode).toBe(1);
    expect(end.printed).toMatch(
      /^::error file=api\/pets\.yaml,line=\d+,title=breaking%3A response-type-changed::.*for example/mu,
    );
    expect(end.summary).toContain("**breaking changes: 1**");
    expect(end.outputs.get("result")).toBe("failed");
  });

  it("passes where nothing breaks", async () => {
    const { job, env } = openPullRequest();
    job.write("api/pets.yaml", pets("string"));
    const end = await job.run({ mode: "diff", documents: "api/pets.yaml" }, env);
    expect([end.exitCode, end.outputs.get("result")]).toEqual([0, "passed"]);
  });

  it("compares with the revision that it is told, from a folder of the repository", async () => {
    const { job } = openPullRequest();
    const end = await job.run({
      mode: "diff",
      documents: "pets.yaml",
      base: "HEAD~1",
      "working-directory": "api",
    });
    expect(end.exitCode).toBe(1);
  });

  it("writes one comment, and the same one again", async () => {
    const { job, env } = openPullRequest();
    const inputs = { mode: "diff", documents: "api/pets.yaml", comment: "true", "github-token": "made-up" };
    await job.run(inputs, { ...env, GITHUB_API_URL: await serveGitHub([{ id: 1, body: "hello" }]) });
    expect(comments).toMatchObject([{ method: "POST", url: "/repos/acme/api/issues/5/comments" }]);
    const { body } = JSON.parse(comments[0]?.body ?? "") as { body: string };
    expect(body).toContain("### Breaking");
    server?.close();
    await job.run(inputs, { ...env, GITHUB_API_URL: await serveGitHub([{ id: 9, body }]) });
    expect(comments[1]).toMatchObject({ method: "PATCH", url: "/repos/acme/api/issues/comments/9" });
  });

  it("says that it may not write a comment, and keeps its verdict", async () => {
    const { job, env } = openPullRequest();
    const inputs = { mode: "diff", documents: "api/pets.yaml", comment: "true", "github-token": "made-up" };
    const end = await job.run(inputs, { ...env, GITHUB_API_URL: await serveGitHub([], 403) });
    expect(end.printed).toMatch(
      /^::warning title=cftokens::no comment was written: the token may not write it/mu,
    );
    expect(end.printed).not.toContain("made-up");
    expect(end.exitCode).toBe(1);
  });
});

describe("the inputs of the action", () => {
  it.each<[Record<string, string>, RegExp]>([
    [{ mode: "wat" }, /the input mode is contract, diff or risks, not "wat"/u],
    [{ mode: "diff" }, /the mode diff needs the input documents/u],
    [{ mode: "diff", documents: "x.yaml" }, /this run is of no pull request; say what to compare with/u],
    [{ mode: "risks", comment: "yes" }, /the input comment is true or false, not "yes"/u],
    [
      { mode: "risks", program: "", version: "1; touch x" },
      /the input version is a version or a tag of npm/u,
    ],
    [{ mode: "contract", traffic: "a", target: "b" }, /target and traffic exclude each other/u],
  ])("%j are refused in one line", async (inputs, message) => {
    const end = await openJob().run(inputs);
    expect(end.exitCode).toBe(2);
    expect(end.printed).toMatch(/^::error title=cftokens::[^\n]*\n$/u);
    expect(end.printed).toMatch(message);
    expect(end.outputs.get("result")).toBe("error");
  });

  it("are no part of a command, an option or an output, whatever they hold", async () => {
    const job = openJob();
    const harm = `$(touch ${job.folder}/harm) \`touch ${job.folder}/harm\`; touch ${job.folder}/harm "'`;
    const harmful: readonly Record<string, string>[] = [
      { mode: "risks", rules: harm, arguments: "--emulator" },
      { mode: "risks", rules: "--version", arguments: "--emulator" },
      { mode: "contract", documents: harm, traffic: harm },
      { mode: "contract", documents: "--help", traffic: "--help" },
      { mode: "diff", documents: harm, base: `--output=${job.folder}/harm` },
      { mode: `${harm}\nresult=passed` },
    ];
    for (const inputs of harmful) {
      // oxlint-disable-next-line no-await-in-loop -- one job after the other
      const end = await job.run(inputs);
      expect([end.exitCode, end.outputs.get("result")]).toEqual([2, "error"]);
    }
    expect(() => readFileSync(join(job.folder, "harm"))).toThrow(/ENOENT/u);
  });
});

describe("action.yml", () => {
  const action = readAction();
  const [inputs, outputs, runs] = ["inputs", "outputs", "runs"].map((name) =>
    isJsonObject(action) && isJsonObject(action[name]) ? action[name] : {},
  ) as [Record<string, unknown>, Record<string, unknown>, Record<string, unknown>];
  const steps = (runs["steps"] as readonly Record<string, unknown>[]) ?? [];

  it("has the members that GitHub's metadata syntax has, and no others", () => {
    expect(Object.keys(action as object)).toEqual([
      "name",
      "description",
      "author",
      "branding",
      "inputs",
      "outputs",
      "runs",
    ]);
    expect(runs["using"]).toBe("composite");
    for (const input of Object.values(inputs))
      expect(
        Object.keys(input as object).filter((name) => !["description", "required", "default"].includes(name)),
      ).toEqual([]);
    for (const output of Object.values(outputs))
      expect(Object.keys(output as object)).toEqual(["description", "value"]);
    for (const step of steps)
      expect(
        Object.keys(step).filter((name) => !["id", "uses", "with", "shell", "run", "env"].includes(name)),
      ).toEqual([]);
    for (const step of steps.filter((one) => "run" in one)) expect(step["shell"]).toBe("bash");
    for (const step of steps.filter((one) => "uses" in one)) expect(step["uses"]).toMatch(/@[0-9a-f]{40}$/u);
  });

  it("hands every input on by the environment, and expands none in a script", () => {
    expect(Object.keys(inputs)).toEqual([...inputNames]);
    const step = steps.find((one) => "run" in one);
    expect(step?.["env"]).toEqual(
      Object.fromEntries(inputNames.map((name) => [variableOf(name), `\${{ inputs.${name} }}`])),
    );
    for (const { run } of steps) expect(String(run)).not.toContain("${{");
  });

  it("is described in docs/ci.md with every input and output", () => {
    const page = readFileSync(join(repository, "docs/ci.md"), "utf8");
    for (const name of [...Object.keys(inputs), ...Object.keys(outputs)])
      expect(page).toContain(`\`${name}\``);
  });
});

// A pull request that makes a name a number, and the event that a runner tells of it.
function openPullRequest() {
  const job = openJob();
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], {
      cwd: job.folder,
      encoding: "utf8",
    }).trim();
  git("init", "--quiet");
  job.write("api/pets.yaml", pets("string"));
  git("add", ".");
  git("commit", "--quiet", "-m", "base");
  const sha = git("rev-parse", "HEAD");
  job.write("api/pets.yaml", pets("integer"));
  job.write("api/new.yaml", pets("string"));
  git("add", ".");
  git("commit", "--quiet", "-m", "head");
  const event = job.write("../event.json", JSON.stringify({ pull_request: { number: 5, base: { sha } } }));
  return { job, git, env: { GITHUB_EVENT_PATH: event, GITHUB_REPOSITORY: "acme/api" } };
}
