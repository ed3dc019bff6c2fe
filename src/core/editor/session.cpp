#include "core/editor/session.h"

#include <algorithm>

namespace trustline {

Theme Session::theme() const
{
    switch (theme_choice) {
    case ThemeChoice::System:
        return system_is_dark ? Theme::Dark : Theme::Light;
    case ThemeChoice::Light:
        return Theme::Light;
    case ThemeChoice::Dark:
        return Theme::Dark;
    case ThemeChoice::Projector:
        return Theme::Projector;
    }
    return Theme::Light;
}

bool Session::is_selected(RecordId const& id) const
{
    return std::find(selection.begin(), selection.end(), id) != selection.end();
}

}
