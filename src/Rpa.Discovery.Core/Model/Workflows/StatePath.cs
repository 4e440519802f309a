namespace Rpa.Discovery.Model.Workflows;

/// <summary>A state by its path <c>workflow/state</c>.</summary>
public readonly record struct StatePath
{
    /// <summary>Creates a path.</summary>
    public StatePath(string workflow, string state)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(state);
        Workflow = workflow;
        State = state;
    }

    /// <summary>The workflow's id.</summary>
    public string Workflow { get; }

    /// <summary>The state's id.</summary>
    public string State { get; }

    /// <summary>Reads <c>workflow/state</c>; null when the text is not one.</summary>
    public static StatePath? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < text.Length - 1 && text.IndexOf('/', slash + 1) < 0
            ? new StatePath(text[..slash], text[(slash + 1)..])
            : null;
    }

    /// <summary><c>workflow/state</c>.</summary>
    public override string ToString() => $"{Workflow}/{State}";
}
