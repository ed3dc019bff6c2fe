#include "panels/save_words.h"

namespace trustline {

std::string save_words(Panel const& panel, bool has_detail)
{
    auto const& save = panel.session().save;
    auto const with_detail = [&](std::string_view with, std::string_view without) {
        return save.detail.empty() || !has_detail ? std::string(panel.say(without)) : panel.say(with, { save.detail });
    };
    if (panel.session().is_read_only)
        return std::string(panel.say("Read only"));
    switch (save.state) {
    case SaveState::NothingToSave:
        return std::string(panel.say("No changes yet"));
    case SaveState::Saving:
        return std::string(panel.say("Saving…"));
    case SaveState::SavedOnDevice:
        return with_detail("Saved on this device {0}", "Saved on this device");
    case SaveState::SavedToFile:
        return with_detail("Saved to the file {0}", "Saved to the file");
    case SaveState::Downloaded:
        return with_detail("Downloaded {0}", "Downloaded");
    case SaveState::NotSaved:
        return save.detail.empty() ? std::string(panel.say("Not saved")) : panel.say("Not saved: {0}", { std::string(panel.say(save.detail)) });
    }
    return {};
}

std::string_view save_icon(SaveState state)
{
    switch (state) {
    case SaveState::SavedToFile:
        return "file";
    case SaveState::Downloaded:
        return "export";
    case SaveState::NotSaved:
        return "close";
    case SaveState::Saving:
        return "clock";
    default:
        return "device";
    }
}

}
