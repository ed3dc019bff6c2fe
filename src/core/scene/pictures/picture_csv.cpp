#include "core/scene/pictures/picture.h"

#include "core/base/spreadsheet_cell.h"

namespace trustline {

namespace {

void add_row(std::string& csv, std::vector<std::string> const& cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            csv += ',';
        append_csv_cell(csv, cells[i]);
    }
    csv += "\r\n";
}

}

std::string picture_csv(Picture const& picture)
{
    std::string csv;
    add_row(csv, picture.columns);
    for (auto const& row : picture.rows)
        add_row(csv, row);
    return csv;
}

}
