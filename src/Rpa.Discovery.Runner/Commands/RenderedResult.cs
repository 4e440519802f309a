using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Renderers;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>A result as everything it can be given out as.</summary>
/// <param name="Page">What is shown.</param>
/// <param name="Json">The whole of it.</param>
internal sealed record RenderedResult(Page Page, Func<byte[]> Json)
{
    /// <summary>A sheet of its own; without it the page as every page is written.</summary>
    public Func<Language, string>? Sheet { get; init; }

    /// <summary>A form of this command alone, for the file that it is to become.</summary>
    public Func<string, string>? Own { get; init; }

    /// <summary>What the computation found out; warnings are shown.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];

    public string Html(Language language) =>
        Sheet is not null ? Sheet(language) : HtmlPage.Write(Page, language, $"{ToolVersion.Name} {ToolVersion.Text}");
}
