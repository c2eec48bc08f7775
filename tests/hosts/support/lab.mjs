// JupyterLab itself, with a notebook of examples/ and a kernel of its own.

import { spawn } from "node:child_process";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** It neither asks its makers for news nor the reader whether to. */
const QUIET = ["@jupyterlab/apputils-extension", "notification.jupyterlab-settings", '{ "fetchNews": "false", "checkForUpdates": false }'];
/** Its own folders, so that no settings of this machine count. */
const FOLDERS = ["JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTERLAB_SETTINGS_DIR", "JUPYTERLAB_WORKSPACES_DIR", "IPYTHONDIR"];

/** Starts `program` with files in its folder (names to texts); gives its address and `stop`. */
export async function startLab(program, files) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "pertoken-lab-"));
  const notebooks = path.join(folder, "notebooks");
  await fs.mkdir(notebooks);
  for (const [name, text] of Object.entries(files)) await fs.writeFile(path.join(notebooks, name), text);
  const [extension, setting, text] = QUIET;
  await fs.mkdir(path.join(folder, "jupyterlab_settings_dir", extension), { recursive: true });
  await fs.writeFile(path.join(folder, "jupyterlab_settings_dir", extension, setting), text);
  const env = { ...process.env, ...Object.fromEntries(FOLDERS.map((name) => [name, path.join(folder, name.toLowerCase())])) };
  const settings = ["--no-browser", "--allow-root", "--ServerApp.ip=127.0.0.1", "--ServerApp.port=0", "--IdentityProvider.token="];
  const server = spawn(program, ["lab", ...settings], { cwd: notebooks, env, stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    await fs.rm(folder, { recursive: true, force: true });
  };
  try {
    return { url: await addressOf(server), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address that it prints once it listens. */
function addressOf(server) {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stderr.setEncoding("utf8");
    server.stderr.on("data", (text) => {
      said += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (found) resolve(found[0]);
    });
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`JupyterLab ended with ${code}: ${said}`)));
  });
}
