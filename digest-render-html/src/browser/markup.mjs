// The Nu Html Checker.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const jar = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build", "dist", "vnu.jar");

// The errors of these files, one a line.
export function markupErrors(files) {
  const arguments_ = ["-Xss8m", "-Xmx768m", "-XX:+UseSerialGC", "-jar", jar, "--errors-only", "--format", "gnu", "--exit-zero-always", ...files];
  return new Promise((resolve) => {
    const checker = spawn("java", arguments_, { stdio: ["ignore", "ignore", "pipe"], timeout: 300_000 });
    let said = "";
    checker.stderr.setEncoding("utf8").on("data", (text) => (said += text));
    checker.on("error", (problem) => resolve([`vnu did not run: ${problem.message}`]));
    checker.on("close", (status, signal) => {
      const lines = said.split("\n").filter(Boolean);
      resolve(status === 0 ? lines : [`vnu ended with ${status ?? signal}`, ...lines]);
    });
  });
}
