#pragma once

// Rows that wait for somebody to say what their columns are: kept by the session while their dialog is open.

#include "core/edit/rows.h"

#include <string>

namespace trustline {

struct RowsImport {
    RowsSheet sheet;
    RowsChoice choice;
    RowsPreview preview;   // of this choice
    std::string file_name; // or empty
};

}
