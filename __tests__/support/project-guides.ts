/** Guides of docs/ whose blocks are the files of a project, which is built and run with the installed package. */
export const PROJECT_GUIDES = ['browser.md', 'lite.md', 'worker.md'];
