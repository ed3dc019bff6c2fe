#pragma once

// A dialog about records of one kind: their names at the left, the one that is open at the right; on a phone one below the
// other. Personas, services, rounds and tensions.

#include "panels/dialog.h"
#include "panels/record_list.h"

namespace trustline {

struct CatalogueItem {
    RecordId id;
    std::string title;
    std::string at_right; // small, muted
};

class Catalogue {
public:
    char const* id;
    std::string_view title;
    std::string_view add;         // label of the button
    std::string_view explanation; // while there is nothing
    std::vector<CatalogueItem> items;
    RecordId& open;               // in the panel state
    std::function<void()> add_one;
    std::function<void(Column&, RecordId const&)> fields; // of the one that is open
    std::function<void(Column&)> above {};                // what stands over all of it
};

void catalogue_panel(Panel& panel, Catalogue const& catalogue);

// As wide as its words. True when it was pressed.
bool small_button(Panel& panel, Column& column, std::string_view words, std::string_view icon = {}, bool is_quiet = false, bool is_disabled = false);

}
