using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Pages;

/// <summary>A picture that is drawn already; a medium that shows no pictures leaves it out.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Svg">Its svg element in a language: classes and attributes alone, looks by the style sheet of maps.</param>
internal sealed record Illustration(IWording Title, Func<Language, string> Svg) : Block
{
    /// <summary>What is said below it; null says nothing.</summary>
    public IWording? Note { get; init; }
}
