#include "app/messages.h"

#include "app/opening.h"
#include "core/base/text.h"
#include "core/editor/board_frame.h"
#include "core/editor/settings.h"
#include "core/editor/translations.h"
#include "core/exchange/clipboard.h"
#include "core/exchange/survey.h"

#include <charconv>

namespace trustline {

namespace {

std::string text_at(Messages::Texts texts, std::size_t index)
{
    return index < texts.size() ? std::string(texts[index]) : std::string();
}

int number_in(std::string_view text)
{
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// As web/page/maps.js numbers them.
void set_elsewhere(Session& session, double number)
{
    session.elsewhere = number == 1 ? Elsewhere::Open : number == 2 ? Elsewhere::TakenOver : Elsewhere::No;
    session.is_read_only = session.elsewhere != Elsewhere::No;
}

constexpr std::string_view save_states[] = { "nothing-to-save", "saving", "saved-on-device", "saved-to-file", "downloaded", "not-saved" };

std::optional<SaveState> save_state(std::string_view name)
{
    for (std::size_t index = 0; index < std::size(save_states); ++index) {
        if (save_states[index] == name)
            return SaveState(index);
    }
    return std::nullopt;
}

}

bool Messages::tell(std::string_view what, Texts texts, double number)
{
    auto& editor = m_app.editor();
    m_app.wake();
    m_problem.clear();
    if (what == "text")
        m_app.push(TextTyped { text_at(texts, 0) });
    else if (what == "paste")
        m_app.push(TextPasted { text_at(texts, 0), text_at(texts, 1) });
    else if (what == "focus-lost")
        m_app.push(FocusLost {});
    else if (what == "read" && !texts.empty())
        m_reading.emplace(texts[0], Oddities::LeftOut);
    else if (what == "stop-reading")
        m_reading.reset();
    else if (what == "open")
        return open(texts);
    else if (what == "offer")
        return offer(texts);
    else if (what == "restore")
        return restore(texts, number);
    else if (what == "recent-maps")
        return set_recent(texts);
    else if (what == "templates")
        return set_templates(texts);
    else if (what == "settings")
        take_settings(editor.session(), text_at(texts, 0));
    else if (what == "words") // of a language, and its table
        learn_translations(language_from_tag(text_at(texts, 0)).value_or(Language::English), text_at(texts, 1));
    else if (what == "language")
        editor.session().language = language_from_tag(text_at(texts, 0)).value_or(Language::English);
    else if (what == "lines")
        editor.run({ MakeMapFromText { text_at(texts, 0) } }, 0);
    else if (what == "save-status")
        editor.set_save_status({ save_state(text_at(texts, 0)).value_or(SaveState::NothingToSave), text_at(texts, 1) });
    else if (what == "read-only")
        set_elsewhere(editor.session(), number);
    else if (what == "file-name")
        editor.session().file_name = text_at(texts, 0);
    else if (what == "hidden") {
        m_app.finish_typing();
        editor.store_snapshot();
    }
    else if (what == "dark")
        editor.session().system_is_dark = number != 0;
    else if (what == "high-contrast")
        editor.session().system_wants_contrast = number != 0;
    else if (what == "reduced-motion")
        editor.session().reduced_motion = number != 0;
    else if (what == "error" && !texts.empty())
        editor.show_error({ text_at(texts, 0), { texts.begin() + 1, texts.end() } });
    else if (what == "message" && !texts.empty())
        editor.show_message({ text_at(texts, 0), { texts.begin() + 1, texts.end() } });
    else if (what == "look")
        look(text_at(texts, 0));
    else if (what == "action")
        editor.run({ RunAction { text_at(texts, 0) } }, 0);
    else
        return false;
    return true;
}

bool Messages::refuse(Error const& error)
{
    m_problem = translated(m_app.editor().session().language, error);
    m_app.editor().show_error(error);
    return false;
}

// How much of what is being read has been read, of 1.
std::string Messages::read_on()
{
    if (!m_reading)
        return "1";
    m_reading->go_on();
    return std::to_string(m_reading->share());
}

// Of the bytes; without any, what was read step by step.
MapReading Messages::reading_of(std::string_view bytes)
{
    if (!bytes.empty() || !m_reading)
        return MapReading(bytes, Oddities::LeftOut);
    auto reading = *std::move(m_reading);
    m_reading.reset();
    return reading;
}

// bytes, file name: without asking, for whoever drives the page.
bool Messages::open(Texts texts)
{
    auto map = map_of(reading_of(texts.empty() ? std::string_view() : texts[0]));
    if (!map)
        return refuse(map.error());
    map.value().file_name = text_at(texts, 1);
    m_app.editor().open(std::move(map).value());
    return true;
}

// A table by its name may be a survey whose columns nobody could guess; any other file is one only when it reads like one.
bool Messages::offer_survey(std::string_view bytes, std::string const& file_name)
{
    auto sheet = survey_in(bytes);
    if (!sheet && folded(file_name).ends_with(".csv")) {
        auto read = read_survey(bytes);
        if (!read) {
            refuse(read.error());
            return true;
        }
        sheet = std::move(read).value();
    }
    if (sheet)
        m_app.editor().offer_survey(*std::move(sheet), file_name);
    return sheet.has_value();
}

// bytes, file name: what a person dropped or picked.
bool Messages::offer(Texts texts)
{
    bool const may_be_table = !texts.empty() && !(texts[0].empty() && m_reading);
    if (auto rows = may_be_table ? rows_in(texts[0]) : std::nullopt) {
        m_app.editor().offer_rows(*std::move(rows), text_at(texts, 1));
        return true;
    }
    if (may_be_table && offer_survey(texts[0], text_at(texts, 1)))
        return m_problem.empty();
    auto map = map_of(reading_of(texts.empty() ? std::string_view() : texts[0]));
    if (!map)
        return refuse(map.error());
    map.value().file_name = text_at(texts, 1);
    m_app.editor().offer(std::move(map).value());
    return true;
}

// key, file name, snapshot, entries …; the number is the snapshot's.
bool Messages::restore(Texts texts, double number)
{
    if (texts.size() < 3)
        return false;
    StoredMap const stored { std::string(texts[0]), std::string(texts[1]), std::uint64_t(number), texts[2], { texts.begin() + 3, texts.end() } };
    auto result = restored(stored, reading_of(stored.snapshot));
    if (!result)
        return refuse(result.error());
    auto const count = result.value().map.number - stored.number;
    m_app.editor().open(std::move(result.value().map));
    if (!result.value().stopped_by)
        return true;
    m_problem = std::to_string(count);
    m_app.editor().show_error({ "The latest changes could not be read and are not on this map: {0}", { std::to_string(stored.entries.size() - count) } });
    return true;
}

// key, title, detail, touchpoints, thumb of each.
bool Messages::set_recent(Texts texts)
{
    auto& recent = m_app.editor().session().recent;
    recent.clear();
    for (; texts.size() >= 5; texts = texts.subspan(5))
        recent.push_back({ text_at(texts, 0), text_at(texts, 1), text_at(texts, 2), number_in(texts[3]), text_at(texts, 4) });
    return texts.empty();
}

// file, title, description, language, stages, touchpoints, thumb of each.
bool Messages::set_templates(Texts texts)
{
    auto& templates = m_app.editor().session().templates;
    templates.clear();
    for (; texts.size() >= 7; texts = texts.subspan(7))
        templates.push_back({ text_at(texts, 0), text_at(texts, 1), text_at(texts, 2), text_at(texts, 3), number_in(texts[4]),
            number_in(texts[5]), text_at(texts, 6) });
    return texts.empty();
}

// At once, without flying there: the whole map, or its middle at 100 %.
void Messages::look(std::string_view what)
{
    auto& editor = m_app.editor();
    auto& session = editor.session();
    if (what == "middle") {
        auto const middle = editor.layout().grid.centre();
        session.screen_from_board = { 1, cards_area_in_screen(session).centre() - middle };
        return;
    }
    bool const was_reduced = std::exchange(session.reduced_motion, true);
    editor.fit();
    session.reduced_motion = was_reduced;
}

}
