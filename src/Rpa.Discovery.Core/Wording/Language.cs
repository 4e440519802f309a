namespace Rpa.Discovery.Wording;

/// <summary>The language that findings, reports and tables are written in. The library never looks at the locale.</summary>
public enum Language
{
    /// <summary>English, the default everywhere.</summary>
    English,

    /// <summary>Japanese, in the wording of Japanese local government.</summary>
    Japanese,
}
