#include "core/editor/session.h"

namespace trustline {

Theme Session::theme() const
{
    switch (theme_choice) {
    case ThemeChoice::System:
        if (system_wants_contrast)
            return system_is_dark ? Theme::DarkContrast : Theme::Contrast;
        return system_is_dark ? Theme::Dark : Theme::Light;
    case ThemeChoice::Light:
        return Theme::Light;
    case ThemeChoice::Dark:
        return Theme::Dark;
    case ThemeChoice::Projector:
        return Theme::Projector;
    case ThemeChoice::HighContrast:
        return system_is_dark ? Theme::DarkContrast : Theme::Contrast;
    }
    return Theme::Light;
}

}
