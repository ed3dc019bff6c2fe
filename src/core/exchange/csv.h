#pragma once

// Tables of comma-separated values: RFC 4180, and what spreadsheets make of it in countries whose comma is decimal. Rules
// [V1], [V2] in SPEC.md; why this is our own and not a library's: docs/libraries.md.

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace trustline {

struct CsvCell {
    std::string text;
    int line = 0;   // where it begins
    int column = 0; // in bytes, from 1
};

struct CsvTable {
    char separator = ',';
    std::vector<std::vector<CsvCell>> rows; // each at least one cell; lines with nothing in them are left out
};

// Comma, semicolon or tab, whichever makes the most even table; "sep=;" in the first line decides. An error names line and
// column.
Result<CsvTable> read_csv(std::string_view text);

}
