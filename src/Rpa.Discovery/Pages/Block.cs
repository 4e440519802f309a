using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Pages;

/// <summary>One thing on a page. A renderer knows every kind: <see cref="Heading"/>, <see cref="Sentence"/>, <see cref="Items"/>,
/// <see cref="Table"/>, <see cref="Card"/>,
/// <see cref="CommandLine"/>, <see cref="Contents"/>, <see cref="Answers"/>, <see cref="Pause"/>, <see cref="Illustration"/> and the kinds
/// of <see cref="Chart"/>.</summary>
internal abstract record Block;

/// <summary>A heading or, from <see cref="Page.Caption"/> on, a caption.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Level">1 is the page's title, which is no block.</param>
/// <param name="IsListed">Whether the contents name it, where it is a section.</param>
internal sealed record Heading(IWording Text, int Level, bool IsListed = true) : Block;

/// <summary>A paragraph.</summary>
/// <param name="Text">One sentence or several.</param>
/// <param name="IsLead">Whether it stands out.</param>
/// <param name="IsWarning">Whether it stands above everything, because nothing below may be read without it.</param>
internal sealed record Sentence(IWording Text, bool IsLead = false, bool IsWarning = false) : Block;

/// <summary>A list.</summary>
internal sealed record Items(IReadOnlyList<Item> All) : Block;

/// <summary>A line of a list.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Mark">What stands before it where a medium has marks of its own kind: <c>-</c>, <c>?</c>, <c>○</c>, <c>2.</c>; empty for
/// what goes on with the line above.</param>
/// <param name="Indent">How many letters deep it stands below the line that it belongs to; 0 for a line of its own.</param>
internal sealed record Item(IWording Text, string Mark = "-", int Indent = 0);

/// <summary>A line to be typed as it stands.</summary>
internal sealed record CommandLine(string Text) : Block;

/// <summary>A card: what belongs to one thing, which a medium that can may fold.</summary>
/// <param name="Heading">Its name; it stands as high as <see cref="Page.Part"/>.</param>
/// <param name="Blocks">In reading order.</param>
internal sealed record Card(IWording Heading, IReadOnlyList<Block> Blocks) : Block;

/// <summary>The list of <see cref="Page.Sections"/>.</summary>
internal sealed record Contents(IWording Heading) : Block;

/// <summary>An empty line on a terminal.</summary>
internal sealed record Pause : Block;
