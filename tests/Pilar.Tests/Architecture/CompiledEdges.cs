using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Pilar.Tests.Architecture;

/// <summary>One type uses another, by full name.</summary>
public sealed record Edge(string From, string To);

/// <summary>Reads who uses whom from compiled code: signatures, bodies (lambdas and async methods count for the type they stand in), attributes.
/// What the compiler folds away (constants, nameof) is seen by <see cref="SourceEdges"/>.</summary>
internal static class CompiledEdges
{
    public static IReadOnlySet<Edge> Of(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return module.GetTypes().SelectMany(type => Used(type).SelectMany(Flat)
            .Where(used => used.Scope == module || used.Scope is ModuleReference)
            .Select(used => new Edge(Outermost(type), Outermost(used)))).Where(edge => edge.From != edge.To).ToHashSet();
    }

    public static string Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type.FullName.Split('<')[0];

    private static IEnumerable<TypeReference> Used(TypeDefinition type) =>
        new[] { type.BaseType }.OfType<TypeReference>()
            .Concat(type.Interfaces.Select(i => i.InterfaceType))
            .Concat(type.Fields.Select(f => f.FieldType))
            .Concat(Attributes(type)).Concat(type.Properties.SelectMany(Attributes)).Concat(type.Fields.SelectMany(Attributes))
            .Concat(type.Methods.SelectMany(Used));

    private static IEnumerable<TypeReference> Used(MethodDefinition method) =>
        method.Parameters.Select(p => p.ParameterType).Append(method.ReturnType)
            .Concat(Attributes(method))
            .Concat(method.GenericParameters.SelectMany(g => g.Constraints.Select(c => c.ConstraintType)))
            .Concat(method.HasBody ? method.Body.Variables.Select(v => v.VariableType).Concat(method.Body.Instructions.SelectMany(Used)) : []);

    private static IEnumerable<TypeReference> Used(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        MethodReference method => [method.DeclaringType, method.ReturnType, .. method is GenericInstanceMethod generic ? generic.GenericArguments : []],
        _ => [],
    };

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider provider) => provider.CustomAttributes.Select(a => a.AttributeType)
        .Concat(provider.CustomAttributes.SelectMany(a => a.ConstructorArguments).Select(a => a.Value).OfType<TypeReference>());

    /// <summary>A type with what it is built of: List of Person is List and Person.</summary>
    private static IEnumerable<TypeReference> Flat(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Flat).Append(generic.ElementType),
        TypeSpecification of => Flat(of.ElementType),
        GenericParameter => [],
        _ => [type],
    };
}
