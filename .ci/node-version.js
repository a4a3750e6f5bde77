/** Says in one line that Node is too old, where a build would fail with many. On Linux and Windows the install brings its own Node 24. */
if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(`ltsfs needs Node 24 or newer, this is Node ${process.versions.node}. Install it and run "npm install" again.`)
  process.exitCode = 1
}
