#pragma once

// Cells of tables that go to spreadsheets. No spreadsheet may take anybody's words for a formula (OWASP, CSV injection).

#include <string>
#include <string_view>

namespace trustline {

// With an apostrophe in front when a spreadsheet could run it.
std::string defused(std::string_view cell);
// Without exactly that apostrophe.
std::string_view undefused(std::string_view cell);

// Defused, and quoted where RFC 4180, or a spreadsheet that separates by semicolons or tabs, needs it.
void append_csv_cell(std::string& csv, std::string_view cell);

}
