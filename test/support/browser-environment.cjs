const { TestEnvironment } = require('jest-environment-node');

/** Tells the hooks of a browser spec that its test has failed, while its pages are still open to be photographed. */
class BrowserEnvironment extends TestEnvironment {
  handleTestEvent(event) {
    if (event.name === 'test_start') this.global.browserTest = { name: event.test.name, hasFailed: false };
    if (event.name === 'test_fn_failure') this.global.browserTest.hasFailed = true;
  }
}

module.exports = BrowserEnvironment;
