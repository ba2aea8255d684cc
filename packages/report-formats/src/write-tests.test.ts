import { describe, expect, it } from "vitest";
import { type TestReport, writeCtrf, writeJunit } from "./index.ts";

const report: TestReport = {
  name: 'run "1"',
  suites: [
    {
      name: "<dns>",
      cases: [
        { name: "a", outcome: "passed", message: "", text: "" },
        { name: "b", outcome: "passed", message: "said & done", text: "" },
        { name: "c", outcome: "skipped", message: "known", text: "" },
        { name: "d", outcome: "failed", message: "it's \u0000bad", text: "curl: x\nagain: y" },
      ],
    },
    { name: "empty", cases: [] },
  ],
};

describe("JUnit XML", () => {
  it("counts what it has, and escapes every text", () => {
    expect(writeJunit(report).split("\n")).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="run &quot;1&quot;" tests="4" failures="1" errors="0" skipped="1">',
      '  <testsuite name="&lt;dns&gt;" tests="4" failures="1" errors="0" skipped="1">',
      '    <testcase classname="&lt;dns&gt;" name="a" time="0"/>',
      '    <testcase classname="&lt;dns&gt;" name="b" time="0"><system-out>said &amp; done</system-out></testcase>',
      '    <testcase classname="&lt;dns&gt;" name="c" time="0"><skipped message="known"/></testcase>',
      '    <testcase classname="&lt;dns&gt;" name="d" time="0"><failure message="it&#39;s \uFFFDbad">curl: x',
      "again: y</failure></testcase>",
      "  </testsuite>",
      '  <testsuite name="empty" tests="0" failures="0" errors="0" skipped="0">',
      "  </testsuite>",
      "</testsuites>",
      "",
    ]);
  });
});

describe("CTRF", () => {
  it("has the members that its specification asks for", () => {
    const time = { start: new Date(1000), stop: new Date(3500) };
    expect(JSON.parse(writeCtrf(report, { name: "cftokens", version: "1.2.3" }, time))).toEqual({
      reportFormat: "CTRF",
      specVersion: "0.0.0",
      results: {
        tool: { name: "cftokens", version: "1.2.3" },
        summary: {
          tests: 4,
          passed: 2,
          failed: 1,
          skipped: 1,
          pending: 0,
          other: 0,
          suites: 2,
          start: 1000,
          stop: 3500,
        },
        tests: [
          { name: "a", status: "passed", duration: 0, suite: ["<dns>"] },
          { name: "b", status: "passed", duration: 0, suite: ["<dns>"], message: "said & done" },
          { name: "c", status: "skipped", duration: 0, suite: ["<dns>"], message: "known" },
          {
            name: "d",
            status: "failed",
            duration: 0,
            suite: ["<dns>"],
            message: "it's \u0000bad",
            trace: "curl: x\nagain: y",
          },
        ],
      },
    });
  });
});
