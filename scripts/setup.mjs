/**
 * Makes a machine ready: npm packages and Chromium, if they are missing. Plain
 * JavaScript without imports from packages, since it runs before there are any.
 * `--tests` also gets what only the tests need: a display and a key press.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";

const say = (text) => process.stderr.write(`${text}\n`);

function run(command, args) {
  // The output of the commands goes to stderr: stdout carries results only.
  const { status } = spawnSync(command, args, { stdio: ["ignore", 2, 2] });
  if (status !== 0) {
    say(`\`${command} ${args.join(" ")}\` failed. Its own words stand above.`);
    process.exit(1);
  }
}

function installPackages() {
  const stamp = "node_modules/.label-lens-installed";
  const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  say("Installing npm packages (once)…");
  // `npm ci` begins by emptying the folder, and through a link it would empty another checkout's.
  if (lstatSync("node_modules", { throwIfNoEntry: false })?.isSymbolicLink()) unlinkSync("node_modules");
  // Exactly what the lock file says. There is no falling back to `npm install`, which may take other versions than those
  // tested. The lock file names the binaries of every platform, and npm asks only for those of this one, so a registry
  // may lack the rest. A lock file that disagrees with package.json is an error, which npm explains.
  run("npm", ["ci", "--no-audit", "--no-fund"]);
  writeFileSync(stamp, lock);
}

/** Debian packages, keyed by the program whose presence shows that the package is installed. */
function installPrograms(programs, needed) {
  const missing = Object.entries(programs).filter(([path]) => !existsSync(path));
  if (missing.length === 0) return;
  const packages = missing.map(([, name]) => name);
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say(`Installing ${packages.join(", ")} through apt (once)…`);
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages]);
    return;
  }
  say(`${packages.join(" and ")} ${packages.length > 1 ? "are" : "is"} missing. Type:`);
  say(`  sudo apt-get install -y ${packages.join(" ")}`);
  if (needed) process.exit(1);
}

const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 20) {
  say(`Label Lens needs Node 20 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
installPackages();
if (!process.env.LABEL_LENS_CHROMIUM) installPrograms({ "/usr/bin/chromium": "chromium" }, true);
if (process.argv.includes("--tests")) {
  installPrograms({ "/usr/bin/Xvfb": "xvfb", "/usr/bin/xdotool": "xdotool" }, false);
}
