namespace Rpa.Discovery.Formats.Writing;

/// <summary>How figures are written.</summary>
public enum YamlForm
{
    /// <summary>In the words that were read (<c>about 4 min</c>, <c>月1,200件</c>); what was built in code, or has changed since, as its
    /// meaning.</summary>
    AsSaid,

    /// <summary>Every figure as its meaning: departments are equal when this text is.</summary>
    Canonical,
}
