/** The add-on's menu and its sidebar. `addMenu` must work without any authorization, or the whole menu disappears. */

const productName = 'Contact Groups';

export function addMenu(): void {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Open', 'showSidebar').addToUi();
}

export function openSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle(productName));
}
