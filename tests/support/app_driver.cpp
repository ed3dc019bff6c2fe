#include "support/app_driver.h"

#include "support/files.h"
#include "support/imgui_fixed_font.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

constexpr int most_frames = 400;
constexpr double frame_ms = 1000.0 / 60;

ui::Fonts make_fixed_fonts(ImFontAtlas&)
{
    auto* const font = add_fixed_font();
    return { font, font };
}

}

void RecordingHost::show_mirror(MirrorChanges const& changes)
{
    ++mirror_updates;
    for (auto const id : changes.removed)
        nodes.erase(id);
    for (auto const* node : changes.changed)
        nodes[node->id] = *node;
    if (!changes.order.empty())
        order = changes.order;
}

void BlindScreen::show(EditorView const&, ImDrawData&)
{
    serve_textures();
}

AppDriver::AppDriver(Vec2 page_size)
    : m_app({ m_screen, m_host, make_fixed_fonts, 7, false })
    , m_messages(m_app)
{
    m_app.resize(page_size, 1);
    settle();
}

AppDriver::~AppDriver()
{
    m_app.make_current();
    serve_textures(true);
}

AppDriver& AppDriver::open_example(std::string_view file)
{
    auto const text = text_of_file(in_repository("examples/" + std::string(file)));
    EXPECT_TRUE(tell("open", { text, file })) << ask("problem");
    return *this;
}

bool AppDriver::tell(std::string_view what, std::vector<std::string_view> texts, double number)
{
    bool const went_well = m_messages.tell(what, texts, number);
    settle();
    return went_well;
}

std::string AppDriver::ask(std::string_view what, std::vector<std::string_view> texts)
{
    return m_messages.ask(what, texts);
}

AppDriver& AppDriver::push(PageEvent event)
{
    m_app.push(std::move(event));
    return *this;
}

AppDriver& AppDriver::click(std::string_view name)
{
    return press_at(centre_of(name)).release();
}

AppDriver& AppDriver::press_at(Vec2 at)
{
    m_pointer = at;
    push(PointerMove { at, {}, {} }).push(PointerDown { at, {}, {}, 1, {} });
    settle();
    return *this;
}

AppDriver& AppDriver::drag_to(Vec2 at)
{
    constexpr int moves = 6;
    auto const from = m_pointer;
    for (int move = 1; move <= moves; ++move) {
        push(PointerMove { mixed(from, at, float(move) / moves), {}, {} });
        settle();
    }
    m_pointer = at;
    return *this;
}

AppDriver& AppDriver::release()
{
    push(PointerUp { m_pointer, {}, {} });
    settle();
    return *this;
}

AppDriver& AppDriver::key(std::string const& key, std::string const& code, Modifiers modifiers)
{
    push(KeyDown { key, code, modifiers, false }).push(KeyUp { key, code, modifiers });
    settle();
    return *this;
}

AppDriver& AppDriver::type(std::string const& text)
{
    push(TextTyped { text });
    settle();
    return *this;
}

AppDriver& AppDriver::send(ui::MirrorEvent::Kind kind, std::string_view name, std::string const& text)
{
    push(ui::MirrorEvent { kind, node(name).id, text, 0 });
    settle();
    return *this;
}

int AppDriver::settle()
{
    int frames = 0;
    do {
        m_now_ms += frame_ms;
        m_wanted_ms = m_app.frame(m_now_ms);
        ++frames;
    } while (m_wanted_ms == 0 && frames < most_frames);
    EXPECT_LT(frames, most_frames) << "the app never comes to rest";
    return frames;
}

int AppDriver::rest()
{
    int frames = 0;
    for (int timers = 0; timers < 10 && m_wanted_ms >= 0; ++timers) {
        pass(m_wanted_ms);
        frames += settle();
    }
    return frames;
}

AppDriver& AppDriver::pass(double ms)
{
    m_now_ms += ms;
    return *this;
}

ui::MirrorNode AppDriver::node(std::string_view name) const
{
    for (auto const id : m_host.order) {
        auto const found = m_host.nodes.find(id);
        if (found != m_host.nodes.end() && found->second.name.starts_with(name))
            return found->second;
    }
    ADD_FAILURE() << "nothing in the mirror is called " << name;
    return {};
}

bool AppDriver::has(std::string_view name) const
{
    for (auto const& [id, node] : m_host.nodes) {
        if (node.name.starts_with(name))
            return true;
    }
    return false;
}

}
